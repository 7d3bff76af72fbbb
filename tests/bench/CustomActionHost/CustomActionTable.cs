using System.Reflection;

namespace CloudProvisioningBootstrapper.CustomActionHost;

/// <summary>The custom actions of an assembly by the name that the MSI calls them by, as DTF finds them.</summary>
public sealed class CustomActionTable
{
    private readonly SortedDictionary<string, MethodInfo> actions = new(StringComparer.Ordinal);

    /// <summary>Reads the public static methods with a <see cref="CustomActionAttribute"/>.</summary>
    /// <param name="assembly">The compiled custom actions.</param>
    /// <exception cref="InvalidOperationException">A method cannot be called as a custom action.</exception>
    public CustomActionTable(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);

        const BindingFlags AllStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var method in assembly.GetTypes().SelectMany(type => type.GetMethods(AllStatic)))
        {
            if (method.GetCustomAttribute<CustomActionAttribute>() is not { } attribute)
            {
                continue;
            }

            var name = attribute.Name ?? method.Name;
            if (!IsCallable(method))
            {
                throw new InvalidOperationException($"{method.DeclaringType}.{method.Name}: a custom action must be a public static method of a public class, (Session) to ActionResult.");
            }

            if (!IsExportable(name))
            {
                throw new InvalidOperationException($"{method.DeclaringType}.{method.Name}: '{name}' cannot be the name of an exported function; allowed are letters, digits and _.");
            }

            if (!actions.TryAdd(name, method))
            {
                throw new InvalidOperationException($"{method.DeclaringType}.{method.Name}: '{name}' is already the name of another custom action.");
            }
        }
    }

    /// <summary>All names, in order.</summary>
    public IReadOnlyCollection<string> Names => actions.Keys;

    /// <summary>Finds a custom action.</summary>
    /// <param name="name">The name that the MSI calls it by.</param>
    /// <returns>The custom action.</returns>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public Func<Session, ActionResult> Find(string name) =>
        actions.TryGetValue(name, out var method)
            ? method.CreateDelegate<Func<Session, ActionResult>>()
            : throw new InvalidOperationException($"There is no custom action '{name}', but: {string.Join(", ", Names)}.");

    private static bool IsCallable(MethodInfo method) =>
        method.IsPublic
        && method.DeclaringType is { IsVisible: true }
        && method.ReturnType == typeof(ActionResult)
        && method.GetParameters() is [{ ParameterType: var parameter }]
        && parameter == typeof(Session);

    private static bool IsExportable(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
