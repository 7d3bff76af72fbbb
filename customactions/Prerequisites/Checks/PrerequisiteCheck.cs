using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>A check of one fact. A fact that could not be read gives Unknown, here and nowhere else.</summary>
/// <typeparam name="TFact">The fact.</typeparam>
public abstract class PrerequisiteCheck<TFact> : IPrerequisiteCheck
    where TFact : notnull
{
    /// <inheritdoc/>
    public abstract PrerequisiteId Id { get; }

    /// <inheritdoc/>
    public abstract string Title { get; }

    /// <inheritdoc/>
    public abstract Uri Documentation { get; }

    /// <inheritdoc/>
    public abstract string Require(Requirements requirements);

    /// <inheritdoc/>
    public PrerequisiteResult Judge(ServerFacts facts, Requirements requirements)
    {
        var reading = Select(facts);
        var verdict = reading.Failure is { } failure
            ? Verdict.Unknown(Text.Format(Strings.CouldNotRead, failure))
            : Judge(reading.Value, requirements);
        return new()
        {
            Id = Id,
            Title = Title,
            Outcome = verdict.Outcome,
            Required = Require(requirements),
            Actual = Text.OnOneLine(verdict.Actual),
            Remedy = verdict.Remedy,
            IsFixable = verdict.IsFixable,
            Documentation = Documentation,
        };
    }

    /// <summary>The fact that this check judges.</summary>
    /// <param name="facts">All facts.</param>
    /// <returns>The reading of it.</returns>
    protected abstract Reading<TFact> Select(ServerFacts facts);

    /// <summary>Judges the fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="requirements">What is asked of the server.</param>
    /// <returns>The verdict.</returns>
    protected abstract Verdict Judge(TFact fact, Requirements requirements);
}
