using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>What the article demands and nobody can see from the server: to be told, never to be counted as a verdict.</summary>
/// <param name="Text">What to check; no full stop.</param>
/// <param name="Documentation">The page that demands it.</param>
internal sealed record Advice(string Text, Uri Documentation)
{
    /// <summary>All of it, in the order of the article.</summary>
    public static IReadOnlyList<Advice> All =>
    [
        new(Strings.Advice_HybridIdentityAdministrator, DocumentationPages.AgentRequirements),
        new(Strings.Advice_TierZero, DocumentationPages.AccessModel),
        new(Strings.Advice_ServerAdministrationTools, DocumentationPages.ServiceAccounts),
        new(Strings.Advice_DeltaSynchronization, DocumentationPages.KnownLimitations),
    ];
}
