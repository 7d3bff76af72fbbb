using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Fixes;

public class RestartRecordTests
{
    private static readonly RestartRecord Scheduled = new(new(RestartOutcome.Scheduled, 0), new(2026, 11, 22, 16, 57, 7, DateTimeKind.Utc));
    private static readonly RestartRecord Failed = new(new(RestartOutcome.Failed, -1), null);

    private readonly InMemoryRegistry registry = new();

    [Fact]
    public void What_was_written_is_read_and_a_later_one_leaves_nothing_of_an_earlier_one()
    {
        Assert.Null(RestartRecord.Read(registry));
        Scheduled.Write(registry);
        Assert.Equal(Scheduled, RestartRecord.Read(registry));
        Failed.Write(registry);
        Assert.Equal(Failed, RestartRecord.Read(registry));
        Scheduled.Write(registry);
        Assert.Equal(Scheduled, RestartRecord.Read(registry));
    }

    [Fact]
    public void Programs_read_its_values_so_they_never_change()
    {
        Scheduled.Write(registry);
        Assert.Equal("Scheduled", Value("Restart")?.AsText());
        Assert.Equal(0u, Value("RestartError")?.AsDWord());
        Assert.Equal("2026-11-22T16:57:07Z", Value("RestartUtc")?.AsText());
        Assert.Equal(["Scheduled", "AlreadyScheduled", "InProgress", "Failed"], Enum.GetNames<RestartOutcome>());
    }

    [Theory]
    [InlineData("Restart", "Postponed")]
    [InlineData("Restart", "7")]
    [InlineData("RestartError", "0")]
    [InlineData("RestartUtc", "soon")]
    public void What_makes_no_sense_is_no_record(string name, string value)
    {
        Scheduled.Write(registry);
        registry[RegistryLocations.RestartRequired, name] = RegistryValue.Text(value);
        Assert.Null(RestartRecord.Read(registry));
    }

    private RegistryValue? Value(string name) => registry.GetValue(RegistryLocations.RestartRequired.Value(name));
}
