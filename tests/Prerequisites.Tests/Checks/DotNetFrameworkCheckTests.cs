using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

public class DotNetFrameworkCheckTests
{
    public class Evaluate
    {
        [Theory]
        [InlineData(378675, PrerequisiteOutcome.Failed)]
        [InlineData(394802, PrerequisiteOutcome.Failed)]
        [InlineData(461307, PrerequisiteOutcome.Failed)]
        [InlineData(461308, PrerequisiteOutcome.Passed)]
        [InlineData(461310, PrerequisiteOutcome.Passed)]
        [InlineData(533325, PrerequisiteOutcome.Passed)]
        [InlineData(uint.MaxValue, PrerequisiteOutcome.Passed)]
        public void Release_461308_or_more_is_needed(uint release, PrerequisiteOutcome expected) =>
            Assert.Equal(expected, Result(RegistryValue.DWord(release), follows: false).Outcome);

        [Fact]
        public void Absent_fails() => Assert.Equal(PrerequisiteOutcome.Failed, Result(null, follows: false).Outcome);

        [Theory]
        [InlineData(461307, PrerequisiteOutcome.Warning)]
        [InlineData(461308, PrerequisiteOutcome.Passed)]
        public void In_the_bundle_an_older_one_blocks_nothing(uint release, PrerequisiteOutcome expected) =>
            Assert.Equal(expected, Result(RegistryValue.DWord(release), follows: true).Outcome);

        [Fact]
        public void A_Release_that_is_no_number_is_Unknown() =>
            Assert.Equal(PrerequisiteOutcome.Unknown, Result(RegistryValue.Text("461814"), follows: false).Outcome);

        [Theory]
        [InlineData(461814, "Release 461814")]
        [InlineData(378675, "Release 378675")]
        public void What_was_found_is_the_release(uint release, string part) =>
            Assert.Contains(part, Result(RegistryValue.DWord(release), follows: false).Actual, StringComparison.Ordinal);

        private static Verdict Result(RegistryValue? release, bool follows) => new DotNetFrameworkCheck().Evaluate(
            Servers.Good with { DotNetFramework = new DotNetFrameworkInstallation(release) },
            new EvaluationOptions { DotNetFrameworkFollows = follows });
    }
}
