namespace CloudProvisioningBootstrapper.PrereqCheck.Tests.Collections;

public class CollectionFuzzTests
{
    /// <summary>More of them: dotnet run -c Release --project tests/Benchmarks -- fuzz-collections 100000.</summary>
    [Fact]
    public void No_changed_collection_brings_it_down()
    {
        var (evaluated, refused) = CollectionFuzz.Run(2000, 1);
        Assert.Equal(2000, evaluated + refused);
        Assert.InRange(evaluated, 200, 1800);
    }
}
