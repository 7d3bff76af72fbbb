using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.WindowsApi.Tests;

/// <summary>The real files. Wine keeps no access control lists of files, so who may read them can't be seen here.</summary>
public sealed class WindowsCaptureStoreTests : IDisposable
{
    private static readonly RegistryPath Key = RegistryPath.LocalMachine(@"SOFTWARE\A");
    private static readonly RegistryCapture Small = new([new(Key.Value("B"), null, RegistryValue.DWord(1))], [Key]);
    private static readonly RegistryCapture Large = new([new(Key.Value("B"), new(RegistryValueType.Binary, new byte[100_000]), null)], []);

    private readonly string root = Directory.CreateTempSubdirectory("captures-").FullName;
    private readonly WindowsCaptureStore store;

    public WindowsCaptureStoreTests() => store = new(Folder);

    private string Product => Path.Combine(root, "Product");

    private string Folder => Path.Combine(Product, "Recovery");

    private string PendingFile => Path.Combine(Folder, "registry.pending.xml");

    private string AppliedFile => Path.Combine(Folder, "registry.applied.xml");

    [Fact]
    public void Nothing_is_there_at_first_and_deleting_it_does_nothing()
    {
        Assert.False(store.HasPending);
        Assert.Null(store.ReadPending());
        Assert.Null(store.ReadApplied());
        store.DeletePending();
        store.DeleteApplied();
        Assert.False(Directory.Exists(Product));
    }

    [Fact]
    public void What_was_written_is_read_also_by_another_process()
    {
        store.WritePending(Small);
        store.WriteApplied(Large);
        Assert.True(store.HasPending);
        AssertSame(Small, new WindowsCaptureStore(Folder).ReadPending());
        AssertSame(Large, new WindowsCaptureStore(Folder).ReadApplied());
    }

    [Fact]
    public void Writing_again_replaces_the_whole_file_and_leaves_no_other()
    {
        store.WritePending(Large);
        store.WritePending(Small);
        AssertSame(Small, store.ReadPending());
        Assert.Equal([PendingFile], Directory.GetFileSystemEntries(Folder));
    }

    [Fact]
    public void What_a_killed_writing_left_neither_counts_nor_disturbs()
    {
        store.WriteApplied(Small);
        File.WriteAllText(PendingFile + ".new", "<registryCap");
        Assert.False(store.HasPending);
        Assert.Null(store.ReadPending());
        store.WritePending(Small);
        AssertSame(Small, store.ReadPending());
    }

    [Fact]
    public void The_folders_go_with_the_last_file()
    {
        store.WritePending(Small);
        store.WriteApplied(Small);
        store.DeletePending();
        AssertSame(Small, store.ReadApplied());
        store.DeleteApplied();
        Assert.False(Directory.Exists(Product));
        Assert.True(Directory.Exists(root));
    }

    [Fact]
    public void What_a_killed_writing_left_goes_too()
    {
        store.WritePending(Small);
        File.WriteAllText(PendingFile + ".new", "<registryCap");
        store.DeletePending();
        Assert.False(Directory.Exists(Product));
    }

    [Fact]
    public void The_folder_of_the_product_stays_as_long_as_something_is_in_it()
    {
        Directory.CreateDirectory(Product);
        File.WriteAllText(Path.Combine(Product, "page.html"), "");
        store.WritePending(Small);
        store.DeletePending();
        Assert.False(Directory.Exists(Folder));
        Assert.True(Directory.Exists(Product));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<registryCapture")]
    [InlineData("<registryCapture formatVersion='2' />")]
    public void A_damaged_file_is_an_error_that_names_it(string text)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(PendingFile, text);
        Assert.True(store.HasPending);
        Assert.StartsWith($"{PendingFile}: ", Assert.Throws<IOException>(() => store.ReadPending()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cant_be_written_is_an_error_that_names_the_file_and_leaves_nothing()
    {
        // A folder of its name: Windows does not put a file in the place of a folder.
        Directory.CreateDirectory(PendingFile);
        Assert.StartsWith($"{PendingFile}: ", Assert.Throws<IOException>(() => store.WritePending(Small)).Message, StringComparison.Ordinal);
        Assert.Equal([PendingFile], Directory.GetFileSystemEntries(Folder));
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_an_error_that_names_the_capture()
    {
        Directory.CreateDirectory(Product);
        File.WriteAllText(Folder, "");
        Assert.StartsWith($"{PendingFile}: ", Assert.Throws<IOException>(() => store.WritePending(Small)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_writing_keeps_what_was_there()
    {
        store.WritePending(Small);
        using (new FileStream(PendingFile, FileMode.Open, FileAccess.Read, FileShare.None))
        {
            Assert.Throws<IOException>(() => store.WritePending(Large));
        }

        AssertSame(Small, store.ReadPending());
        Assert.Equal([PendingFile], Directory.GetFileSystemEntries(Folder));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static void AssertSame(RegistryCapture expected, RegistryCapture? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Values, actual.Values);
        Assert.Equal(expected.AbsentKeys, actual.AbsentKeys);
    }
}
