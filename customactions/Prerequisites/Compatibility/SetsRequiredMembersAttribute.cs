namespace System.Diagnostics.CodeAnalysis;

/// <summary>Marks a constructor that sets all required members; .NET Framework 4.5 has no such type.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
