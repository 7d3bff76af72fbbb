using System.Text;

namespace CloudProvisioningBootstrapper.Prerequisites.ActiveDirectory;

/// <summary>One domain controller, to be read from.</summary>
internal interface IDirectory
{
    /// <summary>Signs in as the calling account; until then only what everyone may see is seen.</summary>
    /// <exception cref="DirectoryFailureException">The domain controller does not accept the account.</exception>
    void SignIn();

    /// <summary>Searches.</summary>
    /// <param name="baseName">The distinguished name to start at; empty: the rootDSE.</param>
    /// <param name="scope">How far from there.</param>
    /// <param name="filter">An RFC 4515 filter.</param>
    /// <param name="limit">The most entries to ask for; 0: as many as the domain controller gives.</param>
    /// <param name="attributes">The attributes to ask for.</param>
    /// <returns>The entries.</returns>
    /// <exception cref="DirectoryFailureException">There is no answer, or the answer is an error.</exception>
    DirectoryAnswer Search(string baseName, SearchDepth scope, string filter, int limit, params string[] attributes);
}

/// <summary>How far a search goes.</summary>
internal enum SearchDepth
{
    /// <summary>The entry itself.</summary>
    Entry,

    /// <summary>Those directly below it.</summary>
    Children,

    /// <summary>It, and all below it.</summary>
    Subtree,
}

/// <summary>The answer to a search.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="IsComplete">Whether those are all; otherwise a limit was reached.</param>
internal sealed record DirectoryAnswer(IReadOnlyList<DirectoryEntry> Entries, bool IsComplete);

/// <summary>An entry.</summary>
/// <param name="DistinguishedName">Its name.</param>
/// <param name="Attributes">The values of those attributes that it shows; the names' case does not matter.</param>
internal sealed record DirectoryEntry(string DistinguishedName, IReadOnlyDictionary<string, IReadOnlyList<byte[]>> Attributes)
{
    /// <summary>The values of an attribute.</summary>
    public IReadOnlyList<byte[]> Values(string name) => Attributes.TryGetValue(name, out var values) ? values : [];

    /// <summary>The values of an attribute that is text, which is UTF-8: RFC 4517.</summary>
    public IEnumerable<string> Texts(string name) => Values(name).Select(value => Encoding.UTF8.GetString(value));

    /// <summary>The value of an attribute that must have exactly one, of text.</summary>
    public string? Text(string name) => Values(name) is { Count: 1 } values ? Encoding.UTF8.GetString(values[0]) : null;
}

/// <summary>A domain controller does not answer, or answers with an error.</summary>
internal sealed class DirectoryFailureException : Exception
{
    /// <summary>Creates it.</summary>
    public DirectoryFailureException(string message, bool isNoSuchObject = false, Exception? innerException = null)
        : base(message, innerException) => IsNoSuchObject = isNoSuchObject;

    /// <summary>
    /// Whether the answer was noSuchObject, which is also what those get who may not see the object.
    /// </summary>
    /// <remarks>https://learn.microsoft.com/openspecs/windows_protocols/ms-adts/4a7705f7-c61e-4020-86a7-41a44fb233e5</remarks>
    public bool IsNoSuchObject { get; }
}
