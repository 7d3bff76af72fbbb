namespace System.Runtime.CompilerServices;

/// <summary>What the compiler marks init accessors with; .NET Framework 4.5 has no such type.</summary>
internal static class IsExternalInit;
