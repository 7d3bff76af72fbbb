using CloudProvisioningBootstrapper.Prerequisites.ActiveDirectory;
using FsCheck.Xunit;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.ActiveDirectory;

/// <summary>What holds for whatever a domain controller answers.</summary>
[Properties(MaxTest = 2000)]
public class RandomDirectoryTests
{
    [Property]
    public void Any_answer_is_read_or_is_not_one_of_Active_Directory(int seed)
    {
        var reader = new DirectoryFactsReader(new RandomDirectory(seed));
        try
        {
            reader.Read(new DateTime(2026, 11, 25, 0, 0, 0, DateTimeKind.Utc));
            Assert.NotNull(reader.Take("too late"));
        }
        catch (DirectoryFailureException)
        {
            Assert.Null(reader.Take("too late"));
        }
        catch (InvalidOperationException exception) when (exception.Message == "broken")
        {
            // The rootDSE itself: DirectoryReader makes a reason of whatever is thrown.
            Assert.Null(reader.Take("too late"));
        }
    }
}
