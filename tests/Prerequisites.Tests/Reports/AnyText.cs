using FsCheck;
using FsCheck.Fluent;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Reports;

/// <summary>Texts as nobody should write them: control characters, halves of surrogate pairs, markup, characters outside Unicode.</summary>
public static class AnyText
{
    /// <summary>Plain cases that every run tries.</summary>
    public static readonly IReadOnlyList<string> Nasty =
    [
        "",
        " ",
        "\0",
        "\u0001\u0008\u000B\u001F\u007F\u0085\u009F",
        "tab\tline\nline\r\nline\r",
        "\uD83D\uDE00",
        "\uD83D",
        "\uDE00",
        "\uDE00\uD83D",
        "\uD83D\uD83D\uDE00\uDE00",
        "\uFFFD\uFFFE\uFFFF",
        "\u2028\u2029\u202E",
        "\"quoted\" \\ back / slash 'single'",
        "<script>alert(1)</script>",
        "</style></dd><!-- --> ]]> &amp; &lt; &#0;",
        "{0} {1:x} %s $(x) [Property]",
    ];

    public static Arbitrary<string> Strings() => Gen
        .Frequency(
            (4, Gen.Choose(0x20, 0x7E)),
            (2, Gen.Choose(0, 0x1F)),
            (2, Gen.Choose(0xD800, 0xDFFF)),
            (1, Gen.Choose(0xFFF0, 0xFFFF)),
            (1, Gen.Choose(0, 0xFFFF)))
        .Select(code => (char)code)
        .ArrayOf()
        .Select(characters => new string(characters))
        .ToArbitrary();
}
