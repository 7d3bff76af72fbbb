using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>
/// Evaluates one prerequisite. A pure function: it reads nothing but its arguments. Its title and requirement are the texts
/// Id_Title and Id_Required.
/// </summary>
/// <param name="id">The prerequisite.</param>
/// <param name="documentation">The page that states the rule.</param>
public abstract class PrerequisiteCheck(PrerequisiteId id, Uri documentation)
{
    public PrerequisiteId Id { get; } = id;

    public Uri Documentation { get; } = documentation;

    public string Title => Language.Current[Id + "_Title"];

    /// <summary>What is required, a whole sentence.</summary>
    public virtual string DescribeRequirement(EvaluationOptions options) => Language.Current[Id + "_Required"];

    public abstract Verdict Evaluate(ServerFacts facts, EvaluationOptions options);
}

/// <summary>A check of one fact. A fact that could not be read gives Unknown, here and nowhere else.</summary>
public abstract class PrerequisiteCheck<TFact>(PrerequisiteId id, Uri documentation, Func<ServerFacts, Reading<TFact>> select)
    : PrerequisiteCheck(id, documentation)
    where TFact : notnull
{
    public sealed override Verdict Evaluate(ServerFacts facts, EvaluationOptions options)
    {
        var reading = select(facts);
        return reading.Failure is { } failure
            ? Verdict.Unknown(Text.Format(Strings.CouldNotRead, failure))
            : Evaluate(reading.Value, options);
    }

    protected abstract Verdict Evaluate(TFact fact, EvaluationOptions options);
}
