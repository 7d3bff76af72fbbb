using CloudProvisioningBootstrapper.Prerequisites;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CloudProvisioningBootstrapper.CustomActions.Tests;

/// <summary>
/// The folders of the product, as the compiled assemblies show them: read, evaluate, plan, apply, report, one way. A namespace is
/// a folder; the compiler's analyzer sees to that (IDE0130).
/// </summary>
public static class ArchitectureTests
{
    private const string Root = "CloudProvisioningBootstrapper.Prerequisites";

    /// <summary>The folders of Prerequisites. Each may use those before it; the empty name is the vocabulary of all.</summary>
    private static readonly IReadOnlyList<string> Folders =
    [
        "",
        "Resources",
        "Registry",
        "Options",
        "Facts",
        "ActiveDirectory",
        "Network",
        "Checks",
        "Fixes",
        "Reports",

        // What is real: they implement the interfaces of the others, and no other knows them.
        "Windows.Native",
        "Windows",
    ];

    /// <summary>What uses a folder after its own, with the reason.</summary>
    private static readonly IReadOnlyDictionary<(string User, string Used), string> Exceptions = new Dictionary<(string User, string Used), string>
    {
    };

    private static readonly ModuleDefinition Prerequisites = ModuleDefinition.ReadModule(typeof(PrerequisiteId).Assembly.Location);

    private static readonly ModuleDefinition[] Users = [ModuleDefinition.ReadModule(typeof(EntryPoints).Assembly.Location)];

    [Fact]
    public static void Every_folder_has_its_place_in_the_order() =>
        Assert.Equal(Folders.Order(StringComparer.Ordinal), Types.Select(FolderOf).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public static void No_folder_uses_a_later_one()
    {
        var late = Types
            .SelectMany(type => UsedBy(type).Select(used => (User: FolderOf(type), Used: FolderOf(used), Example: $"{type.FullName} uses {used.FullName}")))
            .Where(use => Place(use.User) < Place(use.Used))
            .ToLookup(use => (use.User, use.Used), use => use.Example);
        Assert.Equal([], late.Where(use => !Exceptions.ContainsKey(use.Key)).Select(use => use.First()));
        Assert.Equal([], Exceptions.Keys.Where(exception => !late.Contains(exception)));

        static int Place(string folder) => Folders.TakeWhile(other => other != folder).Count();
    }

    /// <summary>The interface of an assembly is what others use, and what that names. Tests see the rest (InternalsVisibleTo).</summary>
    [Fact]
    public static void Public_is_what_another_assembly_uses()
    {
        var visible = new HashSet<string>();
        var found = new Queue<TypeDefinition>(Users
            .SelectMany(user => Definitions(user.GetTypeReferences()))
            .Where(type => type.IsPublic));
        while (found.Count > 0)
        {
            var type = found.Dequeue();
            if (visible.Add(type.FullName))
            {
                NamedBy(type).ToList().ForEach(found.Enqueue);
            }
        }

        var declared = Prerequisites.Types.Where(type => type.IsPublic).Select(type => type.FullName).ToList();
        Assert.Equal([], declared.Except(visible));
    }

    // Not what the compiler adds for itself, nor what it lacks in .NET Framework 4.5 (Compatibility.cs).
    private static bool IsOfProduct(TypeDefinition type) => Outermost(type).Namespace.StartsWith(Root, StringComparison.Ordinal);

    private static IEnumerable<TypeDefinition> Types => Prerequisites.Types.Where(IsOfProduct);

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string FolderOf(TypeDefinition type) => Outermost(type).Namespace.Substring(Root.Length).TrimStart('.');

    /// <summary>The types of the assembly that the declaration and the code of a type refer to.</summary>
    private static IEnumerable<TypeDefinition> UsedBy(TypeDefinition type) => Definitions(
    [
        type.BaseType,
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Methods.SelectMany(SignatureOf),
        .. type.Methods.Where(method => method.HasBody).SelectMany(method => CodeOf(method.Body)),
    ]).Concat(type.NestedTypes.SelectMany(UsedBy));

    private static IEnumerable<TypeDefinition> NamedBy(TypeDefinition type) => Definitions(
    [
        type.BaseType,
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. type.Fields.Where(field => field.IsPublic || field.IsFamily).Select(field => field.FieldType),
        .. type.Methods.Where(method => method.IsPublic || method.IsFamily).SelectMany(SignatureOf),
    ]).Where(named => named.IsPublic).Concat(type.NestedTypes.Where(nested => nested.IsNestedPublic).SelectMany(NamedBy));

    private static IEnumerable<TypeReference> SignatureOf(MethodReference method) =>
        [method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType), .. (method as GenericInstanceMethod)?.GenericArguments ?? []];

    private static IEnumerable<TypeReference> CodeOf(MethodBody body) =>
    [
        .. body.Variables.Select(variable => variable.VariableType),
        .. body.Instructions.Select(instruction => instruction.Operand).SelectMany(operand => operand switch
        {
            TypeReference type => [type],
            MethodReference method => [method.DeclaringType, .. SignatureOf(method)],
            FieldReference field => [field.DeclaringType, field.FieldType],
            _ => (IEnumerable<TypeReference>)[],
        }),
    ];

    private static IEnumerable<TypeDefinition> Definitions(IEnumerable<TypeReference?> references) => references
        .OfType<TypeReference>()
        .SelectMany(Parts)
        .Select(reference => Prerequisites.GetType(reference.FullName))
        .Where(type => type is not null && IsOfProduct(type));

    // An array, a reference, a generic type with its arguments.
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericParameter => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification specification => Parts(specification.ElementType),
        _ => [type],
    };
}
