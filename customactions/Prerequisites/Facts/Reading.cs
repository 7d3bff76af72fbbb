namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>What came of reading one fact: the fact, or why it could not be read. Never a guess.</summary>
/// <typeparam name="T">The fact.</typeparam>
public sealed class Reading<T>
    where T : notnull
{
    private readonly T? value;

    private Reading(T? value, string? failure)
    {
        this.value = value;
        Failure = failure;
    }

    /// <summary>Why the fact could not be read: what was tried and what came of it. <see langword="null"/> when it was read.</summary>
    public string? Failure { get; }

    /// <summary>The fact.</summary>
    /// <exception cref="InvalidOperationException">It could not be read; ask <see cref="Failure"/> first.</exception>
    public T Value => Failure is null ? value! : throw new InvalidOperationException(Failure);

    /// <summary>A fact that was read.</summary>
    /// <param name="value">The fact.</param>
    public static implicit operator Reading<T>(T value) => new(value, null);

    /// <summary>A fact that could not be read.</summary>
    /// <param name="failure">What was tried and why it failed.</param>
    /// <returns>The reading without a fact.</returns>
#pragma warning disable CA1000 // The type argument is what the caller has to name here.
    public static Reading<T> Failed(string failure) => new(default, failure);
#pragma warning restore CA1000
}
