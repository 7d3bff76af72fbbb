using System.Collections;
using System.Globalization;
using System.Reflection;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.PrereqCheck.Tests.Collections;

/// <summary>Facts with something in every member, made and compared by reflection: a member that is added later is in them by itself.</summary>
internal sealed class AnyFacts
{
    private readonly Random random;
    private readonly NullabilityInfoContext nullability = new();
    private int number;

    // Random gives similar numbers for neighboring seeds.
    private AnyFacts(int variant) => random = new(unchecked((variant + 1) * 1_000_003 * 40503));

    /// <summary>Different facts for each variant, the same ones each time.</summary>
    public static ServerFacts Make(int variant) => (ServerFacts)new AnyFacts(variant).Of(typeof(ServerFacts));

    /// <summary>Every value in an object, a line for each, by its place.</summary>
    public static IEnumerable<string> Describe(object? value, string place = "")
    {
        switch (value)
        {
            case string text:
                return [$"{place} = {UnicodeText.ForJson(text)}"];
            case null or bool or int or Enum or Guid:
                return [$"{place} = {value ?? "nothing"}"];
            case DateTime time:
                return [$"{place} = {time.Ticks}"];
            case RegistryValue stored:
                return [$"{place} = {(uint)stored.Type}:{Convert.ToHexString(stored.ToBytes())}"];
            case IEnumerable items:
                return items.Cast<object>().SelectMany((item, index) => Describe(item, $"{place}[{index}]")).Prepend($"{place} is a list");
            case var reading when reading.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Reading<>):
                var failure = type.GetProperty(nameof(Reading<int>.Failure))!.GetValue(reading);
                return failure is null ? Describe(type.GetProperty(nameof(Reading<int>.Value))!.GetValue(reading), place) : [$"{place} failed: {failure}"];
            default:
                return value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .SelectMany(property => Describe(property.GetValue(value), $"{place}.{property.Name}"));
        }
    }

    private object Of(Type type)
    {
        number++;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying);
        }

        if (type.IsEnum)
        {
            var values = Enum.GetValues(type);
            return values.GetValue(random.Next(values.Length))!;
        }

        if (type.IsGenericType)
        {
            var argument = type.GetGenericArguments()[0];
            if (type.GetGenericTypeDefinition() == typeof(Reading<>))
            {
                return random.Next(8) == 0
                    ? type.GetMethod("Failed")!.Invoke(null, [$"failure {number}"])!
                    : type.GetMethod("op_Implicit")!.Invoke(null, [Of(argument)])!;
            }

            if (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            {
                var items = Array.CreateInstance(argument, random.Next(4));
                for (var index = 0; index < items.Length; index++)
                {
                    items.SetValue(Of(argument), index);
                }

                return items;
            }
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => "text" + number.ToString(CultureInfo.InvariantCulture),
            TypeCode.Int32 => number,
            TypeCode.Boolean => random.Next(2) == 0,
            TypeCode.DateTime => new DateTime(2026, 11, 25, 0, 0, 0, DateTimeKind.Utc).AddTicks(number),
            _ when type == typeof(Guid) => new Guid(number, 0, 0, new byte[8]),
            _ when type == typeof(RegistryValue) => new RegistryValue((RegistryValueType)random.Next(), [(byte)number, 0xFF]),
            _ => Record(type),
        };
    }

    private object Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        var record = constructor.Invoke([.. constructor.GetParameters().Select(parameter => OrNothing(parameter.ParameterType, nullability.Create(parameter).WriteState))]);
        var parameters = constructor.GetParameters().Select(parameter => parameter.Name!.ToUpperInvariant()).ToHashSet();
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && !parameters.Contains(property.Name.ToUpperInvariant())))
        {
            property.SetValue(record, OrNothing(property.PropertyType, nullability.Create(property).WriteState));
        }

        // These two belong together.
        return record is DirectoryAccess access
            ? access with { Stage = access.Facts is not null ? DirectoryStage.Answered : (DirectoryStage)random.Next((int)DirectoryStage.Answered) }
            : record;
    }

    private object? OrNothing(Type type, NullabilityState state) => state == NullabilityState.Nullable && random.Next(3) == 0 ? null : Of(type);
}
