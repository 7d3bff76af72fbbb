namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Conditions;

public class MsiConditionTests
{
    private static readonly Dictionary<string, string> Properties = new() { ["Set"] = "text", ["Zero"] = "0", ["Five"] = "5", ["Empty"] = "" };

    [Theory]
    [InlineData("", true)]
    [InlineData("Set", true)]
    [InlineData("set", false)]
    [InlineData("Zero", true)]
    [InlineData("Empty", false)]
    [InlineData("Absent", false)]
    [InlineData("NOT Absent", true)]
    [InlineData("NOT NOT Set", true)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("Set AND Absent", false)]
    [InlineData("Set or Absent", true)]
    [InlineData("Set XOR Five", false)]
    [InlineData("Absent EQV Empty", true)]
    [InlineData("Set IMP Absent", false)]
    [InlineData("Absent AND Absent OR Set", true)]
    [InlineData("Absent AND (Absent OR Set)", false)]
    [InlineData("NOT Absent AND Absent", false)]
    [InlineData("NOT (Absent AND Absent)", true)]
    [InlineData("Five = 5", true)]
    [InlineData("Five<>5", false)]
    [InlineData("Five >= 6", false)]
    [InlineData("Five > -1", true)]
    [InlineData("Set = 5", false)]
    [InlineData("Set <> 5", true)]
    [InlineData("Absent < 5", false)]
    [InlineData("Set = \"text\"", true)]
    [InlineData("Set = \"TEXT\"", false)]
    [InlineData("Set ~= \"TEXT\"", true)]
    [InlineData("Set >< \"ex\"", true)]
    [InlineData("Set << \"te\"", true)]
    [InlineData("Set >> \"te\"", false)]
    [InlineData("Empty = \"\"", true)]
    [InlineData("Set = \"two words\"", false)]
    public void Is_evaluated_as_Windows_Installer_does(string condition, bool expected) =>
        Assert.Equal(expected, MsiCondition.Parse(condition).IsTrue(Properties));

    [Theory]
    [InlineData("Set AND")]
    [InlineData("(Set")]
    [InlineData("Set Five")]
    [InlineData("Set = ")]
    [InlineData("AND")]
    [InlineData("Set AND OR Five")]
    [InlineData("&Main = 3")]
    [InlineData("$Record = 3")]
    public void What_it_can_not_read_is_an_error(string condition) =>
        Assert.Contains($"'{condition}'", Assert.Throws<FormatException>(() => MsiCondition.Parse(condition)).Message, StringComparison.Ordinal);
}
