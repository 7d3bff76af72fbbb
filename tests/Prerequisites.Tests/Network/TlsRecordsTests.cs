using CloudProvisioningBootstrapper.Prerequisites.Network;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Network;

public class TlsRecordsTests
{
    private static readonly byte[] ServerHello11 = [22, 3, 2, 0, 6, 2, 0, 0, 2, 3, 2];
    private static readonly byte[] ServerHello12 = [22, 3, 3, 0, 6, 2, 0, 0, 2, 3, 3];
    private static readonly byte[] ProtocolVersion = [21, 3, 3, 0, 2, 2, 70];
    private static readonly byte[] ChangeCipherSpec = [20, 3, 3, 0, 1, 1];

    [Fact]
    public void Nothing_can_still_become_TLS() => Assert.Equal((true, null, null), Of([]));

    [Fact]
    public void An_alert_is_told() => Assert.Equal((true, 70, null), Of(ProtocolVersion));

    [Fact]
    public void The_version_that_the_server_chose_is_told()
    {
        Assert.Equal((true, null, 0x0302), Of(ServerHello11));
        Assert.Equal((true, 70, 0x0303), Of([.. ServerHello12, .. ProtocolVersion]));
    }

    [Fact]
    public void What_is_encrypted_is_not_read() => Assert.Equal((true, null, 0x0303), Of([.. ServerHello12, .. ChangeCipherSpec, .. ProtocolVersion, .. ServerHello11]));

    [Theory]
    [InlineData("HTTP/1.1 400")]
    [InlineData("\u0016\u0002")]
    [InlineData("\u0016\u0003\u0003\u00ff\u00ff")]
    [InlineData("\u0018")]
    public void What_is_no_record_is_not_TLS(string bytes) => Assert.False(Of([.. bytes.Select(one => (byte)one)]).AreTls);

    private static (bool AreTls, int? Alert, int? Version) Of(byte[] bytes)
    {
        // As it comes: whole, and byte by byte.
        var whole = new TlsRecords();
        whole.Add(bytes, 0, bytes.Length);
        var single = new TlsRecords();
        foreach (var value in bytes)
        {
            single.Add([0, value, 0], 1, 1);
        }

        Assert.Equal((whole.AreTls, whole.AlertDescription, whole.ServerVersion), (single.AreTls, single.AlertDescription, single.ServerVersion));
        return (whole.AreTls, whole.AlertDescription, whole.ServerVersion);
    }
}
