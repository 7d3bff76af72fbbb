namespace CloudProvisioningBootstrapper.Bench.Tests.Validation;

/// <summary>A fault that is planted into our package, so that an evaluator finds it.</summary>
/// <param name="Ice">Who has to find it.</param>
/// <param name="Fault">What is wrong then.</param>
/// <param name="Finding">What the evaluator says, or the beginning of it.</param>
/// <param name="Changes">How it is planted.</param>
internal sealed record NegativeControl(string Ice, string Fault, string Finding, params Change[] Changes)
{
    public override string ToString() => $"{Ice}: {Fault}";
}
