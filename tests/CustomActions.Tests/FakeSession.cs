namespace CloudProvisioningBootstrapper.CustomActions.Tests;

/// <summary>An installation in memory: a fake of Windows Installer's session. The end-to-end tests use the real one.</summary>
internal sealed class FakeSession : IInstallerSession
{
    /// <summary>What a commit action is told when it asks for the language: it can't (see <see cref="InScriptData"/>).</summary>
    private const int NoLanguage = 6;

    private readonly Dictionary<string, string> properties = [];
    private readonly string? customActionData;

    /// <summary>The session of an immediate action.</summary>
    public FakeSession()
    {
    }

    /// <summary>The session of a deferred, rollback or commit action, which sees nothing but what it was handed.</summary>
    /// <param name="customActionData">What it was handed, as Windows Installer keeps it.</param>
    public FakeSession(string customActionData) => this.customActionData = customActionData;

    public int Language
    {
        get => customActionData is null ? field : InScriptData.LanguageOf(CustomActionData) ?? NoLanguage;
        init;
    }

    /// <summary>At which line of the log Windows Installer answers that somebody has canceled; once.</summary>
    public string? CanceledAt { get; set; }

    public List<string> Lines { get; } = [];

    public List<string> Errors { get; } = [];

    public Dictionary<string, IReadOnlyList<ListBoxItem>> ListBoxes { get; } = [];

    // DTF's own class, because what it takes and what not matters.
    public IDictionary<string, string> CustomActionData => new CustomActionData(customActionData ?? throw NotHere());

    public string this[string property]
    {
        get => customActionData is null ? properties.GetValueOrDefault(property, "") : throw NotHere();
        set => properties[property] = customActionData is null ? value : throw NotHere();
    }

    /// <summary>The session of a deferred action that this one has handed something to.</summary>
    /// <param name="action">The action.</param>
    /// <returns>Its session.</returns>
    public FakeSession Deferred(string action) => new(this[action]);

    public void SetCustomActionData(string action, IDictionary<string, string> data) => this[action] = InScriptData.Format(data, Language);

    public void Log(string message)
    {
        Lines.Add(message);
        if (CanceledAt is not null && message.Contains(CanceledAt, StringComparison.Ordinal))
        {
            CanceledAt = null;
            throw new InstallationCanceledException();
        }
    }

    public void ShowError(string message) => Errors.Add(message);

    public void FillListBox(string property, IReadOnlyList<ListBoxItem> items) => ListBoxes[property] = items;

    private static InvalidOperationException NotHere() => new("Windows Installer gives this to other kinds of actions only.");
}
