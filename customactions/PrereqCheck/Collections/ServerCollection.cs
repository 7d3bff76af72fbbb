using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.PrereqCheck.Collections;

/// <summary>What was read of a server, with what is required to evaluate it elsewhere. Nothing in it is a verdict.</summary>
/// <param name="ProductVersion">The version of PrereqCheck that read it.</param>
/// <param name="ComputerName">The server.</param>
/// <param name="CollectedUtc">When it was read, in UTC.</param>
/// <param name="IsElevated">Whether it was read with administrator rights.</param>
/// <param name="Options">What was asked of other machines; the rest of the options is of no account here.</param>
/// <param name="Facts">What was read.</param>
internal sealed record ServerCollection(
    string ProductVersion,
    string ComputerName,
    DateTime CollectedUtc,
    bool IsElevated,
    EvaluationOptions Options,
    ServerFacts Facts)
{
    /// <summary>Grows when a reader of the old form could misread the new one; a further member is no such change.</summary>
    public const int Version = 1;
}
