using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Network.Tests;

/// <summary>What runs these tests.</summary>
public enum Platform
{
    Linux,
    Mono,
    Wine,
}

/// <summary>A way to a host of the lab, and how far it has to come.</summary>
/// <param name="Endpoint">Host and port; the domain .example is left out.</param>
/// <param name="Proxy">The proxy, or empty.</param>
/// <param name="Stage">The last stage.</param>
/// <param name="Problem">What stops it there.</param>
internal sealed record LabCase(string Endpoint, string Proxy, ConnectionStage Stage, ConnectionProblem Problem)
{
    private readonly Dictionary<Platform, (ConnectionStage Stage, ConnectionProblem Problem, string Reason)> differences = [];
    private readonly Dictionary<Platform, (ConnectionProblem Problem, string Reason)> chances = [];

    /// <summary>The test's name for it.</summary>
    public string Name => Proxy.Length == 0 ? Endpoint : $"{Endpoint} by {Proxy}";

    /// <summary>Says what a platform makes of it instead.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="stage">The last stage there.</param>
    /// <param name="problem">What stops it there.</param>
    /// <param name="reason">Why.</param>
    /// <returns>This case.</returns>
    public LabCase But(Platform platform, ConnectionStage stage, ConnectionProblem problem, string reason)
    {
        differences.Add(platform, (stage, problem, reason));
        return this;
    }

    /// <summary>Says what a platform makes of it by chance.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="problem">What it says now and then.</param>
    /// <param name="reason">Why.</param>
    /// <returns>This case.</returns>
    public LabCase Or(Platform platform, ConnectionProblem problem, string reason)
    {
        chances.Add(platform, (problem, reason));
        return this;
    }

    /// <summary>Whether an attempt came as far as expected on a platform.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="attempt">The attempt.</param>
    /// <returns>Stage and problem: the expected ones, or those that chance allows.</returns>
    public (ConnectionStage Stage, ConnectionProblem Problem) Expect(Platform platform, ConnectionAttempt attempt) =>
        chances.TryGetValue(platform, out var chance) && attempt.Problem == chance.Problem ? (On(platform).Stage, chance.Problem) : On(platform);

    /// <summary>What is expected on a platform.</summary>
    /// <param name="platform">The platform.</param>
    /// <returns>Stage and problem.</returns>
    public (ConnectionStage Stage, ConnectionProblem Problem) On(Platform platform) =>
        differences.TryGetValue(platform, out var difference) ? (difference.Stage, difference.Problem) : (Stage, Problem);

    /// <summary>Why platforms differ, for the table.</summary>
    public string Reasons => string.Join("; ", differences.Select(one => $"{one.Key} {one.Value.Reason}").Concat(chances.Select(one => $"{one.Key} {one.Value.Reason}")));
}
