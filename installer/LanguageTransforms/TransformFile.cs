namespace CloudProvisioningBootstrapper.LanguageTransforms;

/// <summary>A transform as Windows Installer makes it.</summary>
internal static class TransformFile
{
    /// <summary>Writes the difference between two databases.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="original">What the transform is to be applied to.</param>
    /// <param name="localized">What comes out.</param>
    public static void Write(string path, Database original, Database localized)
    {
        localized.GenerateTransform(original, path);
        localized.CreateTransformSummaryInfo(original, path, TransformErrors.None, TransformValidations.Product);
    }
}
