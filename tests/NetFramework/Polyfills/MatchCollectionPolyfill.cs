using System.Text.RegularExpressions;

namespace CloudProvisioningBootstrapper.NetFramework.Polyfills;

/// <summary>On .NET Framework, matches are mere objects for LINQ.</summary>
internal static class MatchCollectionPolyfill
{
    public static IEnumerable<T> Select<T>(this MatchCollection matches, Func<Match, T> selector) => matches.Cast<Match>().Select(selector);

    public static IEnumerable<Match> Where(this MatchCollection matches, Func<Match, bool> predicate) => matches.Cast<Match>().Where(predicate);

    public static Match? FirstOrDefault(this MatchCollection matches, Func<Match, bool> predicate) => matches.Cast<Match>().FirstOrDefault(predicate);
}
