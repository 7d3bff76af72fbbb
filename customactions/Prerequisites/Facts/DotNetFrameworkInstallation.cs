using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>The installed .NET Framework 4.5 or later.</summary>
/// <param name="Release">The value Release of NDP\v4\Full, or <see langword="null"/> where none is installed.</param>
/// <remarks>https://learn.microsoft.com/dotnet/framework/install/how-to-determine-which-versions-are-installed</remarks>
public sealed record DotNetFrameworkInstallation(RegistryValue? Release);
