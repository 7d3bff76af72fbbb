using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The article: the schema of the gMSA domain's forest must be updated to Windows Server 2012.</summary>
internal sealed class DirectorySchemaCheck() : DirectoryCheck(PrerequisiteId.DirectorySchema, DocumentationPages.ServiceAccounts)
{
    protected override Verdict Evaluate(DirectoryFacts facts)
    {
        // Before the first domain controller of a version comes into a domain, adprep updates the schema.
        var proof = facts.DomainControllerOf2012();
        if (facts.SchemaVersion.Failure is { } failure)
        {
            return proof is null ? NotRead(failure) : Verdict.Passed(Text.Format(Strings.DirectorySchema_Proved, proof.Name));
        }

        var version = facts.SchemaVersion.Value;
        if (version >= SchemaVersions.WindowsServer2012)
        {
            return Verdict.Passed(Text.Format(Strings.DirectorySchema_Version, version, SchemaVersions.NameOf(version), facts.Domain));
        }

        // A number that is none, or one that cannot be: what is not understood refuses nobody.
        return version < SchemaVersions.Windows2000 || proof is not null
            ? Verdict.Unknown(Text.Format(Strings.DirectorySchema_Contradiction, version))
            : Verdict.Failed(
                Text.Format(Strings.DirectorySchema_Version, version, SchemaVersions.NameOf(version), facts.Domain),
                Strings.DirectorySchema_Remedy);
    }
}
