using System.Globalization;
using System.Runtime.CompilerServices;

namespace CloudProvisioningBootstrapper.NetFramework;

/// <summary>The tests run as on a server that speaks Turkish: 5.5 is written 5,5 there, and the capital of i is not I. On .NET they know no culture at all.</summary>
internal static class TurkishServer
{
    [ModuleInitializer]
    internal static void Speak()
    {
        var turkish = CultureInfo.GetCultureInfo("tr-TR");
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = turkish;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = turkish;
    }
}
