using FsCheck;
using FsCheck.Fluent;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Fixes;

/// <summary>Random fixes for FsCheck; a failing one is made simpler before it is shown.</summary>
public static class AnyFix
{
    public static Arbitrary<RandomFix> Fixes() => Arb.From(
        Gen.Choose(int.MinValue, int.MaxValue).Select(RandomFix.From),
        fix => fix.Simpler());

    public static Arbitrary<Moment> Moments() => Arb.From(
        Gen.Choose(0, 40).Select(step => new Moment(step)),
        moment => moment.Step > 0 ? [new(moment.Step - 1)] : []);
}

