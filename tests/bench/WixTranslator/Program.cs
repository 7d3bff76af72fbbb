using System.Text;

namespace CloudProvisioningBootstrapper.Bench.WixTranslator;

/// <summary>The command: <c>WixTranslator --output FOLDER FILE…</c>.</summary>
internal static class Program
{
    private const int UsageError = 2;
    private const string StandardDirectoriesFile = "StandardDirectories.wxs";

    private static int Main(string[] arguments)
    {
        if (arguments is not ["--output", var output, _, ..])
        {
            Console.Error.WriteLine(
                $"""
                Usage: WixTranslator --output FOLDER FILE…
                Translates each FILE (.wxs, .wxi, .wxl in the WiX 5 schema) into the WiX 3 schema. It goes into FOLDER, under its
                relative path, so that includes are found. FOLDER/{StandardDirectoriesFile} is made too.
                """);
            return UsageError;
        }

        return Translate(output, arguments[2..]) ? 0 : 1;
    }

    private static bool Translate(string output, string[] files)
    {
        var translator = new Translator(Vocabulary.Default);
        var translations = files.Select(file => (File: file, Result: translator.Translate(file, File.ReadAllText(file)))).ToList();
        foreach (var diagnostic in translations.SelectMany(translation => translation.Result.Diagnostics))
        {
            Console.Error.WriteLine(diagnostic);
        }

        if (translations.Any(translation => translation.Result.Document is null))
        {
            return false;
        }

        Write(Path.Combine(output, StandardDirectoriesFile), new Translation(StandardDirectories.CreateSource(), []));
        foreach (var (file, result) in translations)
        {
            Write(Path.Combine(output, Path.GetRelativePath(".", file)), result);
        }

        return true;
    }

    private static void Write(string path, Translation translation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var text = LineKeepingWriter.Write(translation.Document!, Vocabulary.Default.PrefixOf);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
