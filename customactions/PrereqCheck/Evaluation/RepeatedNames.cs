namespace CloudProvisioningBootstrapper.PrereqCheck.Evaluation;

/// <summary>Tells whether a name was met before, whatever its case. Keeps 64 bits of each, so that a great many take little memory.</summary>
internal sealed class RepeatedNames
{
    private readonly HashSet<ulong> hashes = [];

    public bool IsRepeated(string name)
    {
        // FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/.
        var hash = 14695981039346656037UL;
        foreach (var character in name)
        {
            hash = unchecked((hash ^ char.ToUpperInvariant(character)) * 1099511628211UL);
        }

        return !hashes.Add(hash);
    }
}
