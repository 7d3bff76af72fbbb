namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Reports;

/// <summary>A whole file that is expected, kept beside the tests where people can read it.</summary>
internal static class ExpectedFile
{
    /// <summary>Asserts that a text is the file <paramref name="name"/>.</summary>
    /// <param name="name">A file in Reports/Expected.</param>
    /// <param name="actual">The text. Where it differs, it is left beside the tests, to be looked at and to be taken over if it is right.</param>
    public static void Verify(string name, string actual)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Reports", "Expected", name);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected != actual)
        {
            var received = path + ".received";
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(received, actual);
            Assert.Fail($"It differs from Reports/Expected/{name}; it stands in {received}. {FirstDifference(expected, actual)}");
        }
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1}: expected '{left.ElementAtOrDefault(line)}', was '{right.ElementAtOrDefault(line)}'.";
    }
}
