namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>The style sheet of <see cref="HtmlReport"/>.</summary>
/// <remarks>
/// Internet Explorer 11, the browser of Windows Server 2012 R2 and 2016, has neither custom properties nor grids, so that
/// colours are written out and rows are floats. It must not hold &lt;, &gt; or &amp;: the XML writer would escape them,
/// and HTML takes the content of a style element as it stands.
/// </remarks>
internal static class HtmlStyle
{
    /// <summary>The style sheet. Every text has a contrast of at least 4.5:1 (WCAG 2, 1.4.3) on its background; a test reckons it.</summary>
    public const string Sheet =
        """
        html { font: 100%/1.5 "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; -webkit-text-size-adjust: 100%; }
        body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem; color: #1b1f24; background: #f3f4f7; }
        main { display: block; }
        header p { margin: 0; color: #4a5460; background: #f3f4f7; }
        h1 { margin: 0 0 1.25rem; font-size: 1.875rem; line-height: 1.2; overflow-wrap: anywhere; word-wrap: break-word; }
        h2 { margin: 0 0 .75rem; font-size: 1.25rem; line-height: 1.3; }
        h3 { margin: 0 0 .75rem; font-size: 1.0625rem; line-height: 1.6; }
        a { color: #0a4fb5; background: transparent; }
        svg { width: 1em; height: 1em; vertical-align: -.125em; }
        code { font-family: Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; word-wrap: break-word; }
        section { margin: 0 0 2rem; }
        .badge { display: inline-block; padding: 0 .6em; border: 1px solid; border-radius: 1em; font-size: .875rem; font-weight: 600; white-space: nowrap; }
        h3 .badge { margin-left: .25rem; }
        .badge.failed { color: #9b1c13; background: #fdecea; }
        .badge.warning { color: #744600; background: #fff3d9; }
        .badge.unknown { color: #563a9c; background: #f1ecfc; }
        .badge.skipped { color: #46505b; background: #eceff3; }
        .badge.passed { color: #17602f; background: #e6f5ea; }
        article, section[class] { padding: 1rem 1.25rem; border: 1px solid #cfd5dc; border-left-width: .375rem; border-radius: .375rem; color: #1b1f24; background: #ffffff; }
        article { margin: 0 0 1rem; }
        article.failed, section.failed { border-left-color: #b3261e; }
        article.warning, section.warning { border-left-color: #a86500; }
        article.unknown { border-left-color: #6a4bb8; }
        article.skipped { border-left-color: #6b7682; }
        article.passed, section.passed { border-left-color: #23803f; }
        section.failed h2 { color: #9b1c13; background: #ffffff; }
        section.warning h2 { color: #744600; background: #ffffff; }
        section.passed h2 { color: #17602f; background: #ffffff; }
        section[class] h2 { margin: 0; font-size: 1.5rem; }
        section[class] p { margin: .25rem 0 .75rem; }
        section[class] ul { margin: 0; padding: 0; list-style: none; }
        section[class] li { display: inline-block; margin: 0 .5rem .25rem 0; }
        table { width: 100%; border-collapse: collapse; border: 1px solid #cfd5dc; color: #1b1f24; background: #ffffff; }
        caption { padding: 0 0 .5rem; text-align: left; color: #4a5460; background: #f3f4f7; }
        th, td { padding: .375rem 1.25rem; border-top: 1px solid #cfd5dc; text-align: left; font-weight: 400; }
        thead th { color: #4a5460; background: #e9ecf0; font-weight: 600; }
        td { width: 8rem; }
        dl { margin: 0; }
        dt { float: left; clear: left; width: 8rem; color: #4a5460; background: #ffffff; }
        dd { margin: 0 0 .375rem 8.5rem; overflow-wrap: anywhere; word-wrap: break-word; }
        dd:last-child { margin-bottom: 0; }
        .words { white-space: pre-line; }
        .words::first-letter { text-transform: uppercase; }
        footer { border-top: 1px solid #cfd5dc; font-size: .875rem; color: #4a5460; background: #f3f4f7; }
        footer p { margin: .5rem 0 0; }
        @media (max-width: 36rem) {
          dt { float: none; width: auto; font-size: .875rem; }
          dd { margin-left: 0; }
          dd + dt { margin-top: .625rem; }
          th, td, article, section[class] { padding-left: .75rem; padding-right: .75rem; }
        }
        @media screen and (prefers-color-scheme: dark) {
          body { color: #e6e9ed; background: #14171b; }
          header p { color: #b3bcc7; background: #14171b; }
          a { color: #9cc2ff; background: transparent; }
          .badge.failed { color: #ffb4ab; background: #3b1d1b; }
          .badge.warning { color: #ffcf7d; background: #36280f; }
          .badge.unknown { color: #d2c0ff; background: #2b2440; }
          .badge.skipped { color: #c3cad3; background: #2b3138; }
          .badge.passed { color: #8fdca5; background: #17301f; }
          article, section[class] { border-color: #3a424c; color: #e6e9ed; background: #1d2126; }
          article.failed, section.failed { border-left-color: #f2857a; }
          article.warning, section.warning { border-left-color: #e0a83e; }
          article.unknown { border-left-color: #a88ff0; }
          article.skipped { border-left-color: #8b96a3; }
          article.passed, section.passed { border-left-color: #57b874; }
          section.failed h2 { color: #ffb4ab; background: #1d2126; }
          section.warning h2 { color: #ffcf7d; background: #1d2126; }
          section.passed h2 { color: #8fdca5; background: #1d2126; }
          table { border-color: #3a424c; color: #e6e9ed; background: #1d2126; }
          caption { color: #b3bcc7; background: #14171b; }
          th, td { border-color: #3a424c; }
          thead th { color: #b3bcc7; background: #262b32; }
          dt { color: #b3bcc7; background: #1d2126; }
          footer { border-color: #3a424c; color: #b3bcc7; background: #14171b; }
        }
        @media print {
          html { font-size: 10pt; }
          body { max-width: none; padding: 0; color: #000000; background: #ffffff; }
          header p, caption, dt, footer, thead th { color: #333333; background: #ffffff; }
          a { color: #000000; background: transparent; text-decoration: none; }
          article, table, section[class], tr { break-inside: avoid; page-break-inside: avoid; }
          h2, h3 { break-after: avoid; page-break-after: avoid; }
          h1, section { margin-bottom: 1rem; }
          article { margin-bottom: .75rem; }
          article, section[class] { padding: .5rem 1rem; }
          th, td { padding-top: .2rem; padding-bottom: .2rem; }
          h3 { margin-bottom: .25rem; }
          dd { margin-bottom: .125rem; }
        }
        """;
}
