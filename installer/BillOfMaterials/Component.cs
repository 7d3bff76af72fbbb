namespace CloudProvisioningBootstrapper.BillOfMaterials;

/// <summary>A part of the release.</summary>
/// <param name="Kind">What CycloneDX calls its type: application, file, library.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version; null where it has none of its own.</param>
/// <param name="Description">What it is in the release.</param>
internal sealed record Component(string Kind, string Name, string? Version, string Description)
{
    /// <summary>Whether it is in what ships; otherwise it was needed to build it.</summary>
    public bool Ships { get; init; } = true;

    /// <summary>Its license, as SPDX names it, where it is our own.</summary>
    public string? License { get; init; }

    /// <summary>The address of the NuGet package, as a package URL.</summary>
    public string? PackageUrl { get; init; }

    /// <summary>Where it is downloaded from.</summary>
    public string? DownloadUrl { get; init; }

    /// <summary>The algorithm of <see cref="Hash"/>, as CycloneDX writes it.</summary>
    public string? HashAlgorithm { get; init; }

    /// <summary>Its hash, hexadecimal.</summary>
    public string? Hash { get; init; }
}
