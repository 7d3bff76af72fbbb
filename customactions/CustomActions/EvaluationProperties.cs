namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>The private properties that EvaluatePrerequisites sets, and that the package's authoring reads.</summary>
public static class EvaluationProperties
{
    /// <summary>The message that BlockUnmetPrerequisites stops the installation with; empty when the server is ready.</summary>
    public const string Refusal = "PrerequisitesRefusal";

    /// <summary>When the server was judged, UTC, as yyyy-MM-ddTHH:mm:ssZ.</summary>
    public const string EvaluatedUtc = "PrerequisitesEvaluatedUtc";
}
