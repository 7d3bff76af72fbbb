namespace System.Runtime.CompilerServices;

/// <summary>What the compiler marks required members with; .NET Framework 4.5 has no such type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute;
