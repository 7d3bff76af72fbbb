using Xunit.Sdk;

namespace CloudProvisioningBootstrapper.Installer.Tests;

public class ExpectedRowsTests
{
    private readonly ExpectedRows<string> expected = new() { { "A", "of the first" }, { "B", "of the second" } };

    [Fact]
    public void Equal_rows_pass()
    {
        expected.AssertAre(["B", "A"]);
        expected.AssertAreInOrder(["A", "B"]);
    }

    [Fact]
    public void A_missing_and_an_unexpected_row_are_named()
    {
        var message = Assert.ThrowsAny<XunitException>(() => expected.AssertAre(["A", "C"])).Message;
        Assert.Equal("missing:    B\n            because of the second\nunexpected: C", message);
    }

    [Fact]
    public void A_row_that_is_there_twice_is_unexpected() =>
        Assert.Equal("unexpected: A", Assert.ThrowsAny<XunitException>(() => expected.AssertAre(["A", "A", "B"])).Message);

    [Fact]
    public void Another_order_is_named() =>
        Assert.StartsWith("misplaced:  B\n            instead of A", Assert.ThrowsAny<XunitException>(() => expected.AssertAreInOrder(["B", "A"])).Message, StringComparison.Ordinal);
}
