namespace CloudProvisioningBootstrapper.PrereqCheck.Evaluation;

/// <summary>An output that takes one server after another, and holds none.</summary>
internal interface IServersOutput : IDisposable
{
    /// <summary>The text of a server. Called on many threads at once.</summary>
    string Format(EvaluatedServer server);

    /// <param name="server">The server.</param>
    /// <param name="text">Its text.</param>
    void Write(EvaluatedServer server, string text);

    void WriteProblem(string file, string problem);

    /// <summary>Writes what comes after the last server. Nothing is replaced yet.</summary>
    void Finish(ServersTotals totals);

    /// <summary>Puts the file in its place.</summary>
    /// <param name="replace">Renames a file in place of another, in one step.</param>
    void Replace(Action<string, string> replace);
}
