namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>NTSTATUS codes in words that somebody can look up.</summary>
internal static class NtStatus
{
    public const int Success = 0;

    /// <summary>STATUS_NO_MORE_ENTRIES: "There were no accounts with the specified privilege".</summary>
    public const int NoMoreEntries = unchecked((int)0x8000001A);

    /// <summary>
    /// What the functions of <see cref="ISecurityFunctions"/> are documented to answer:
    /// https://learn.microsoft.com/windows/win32/secmgmt/management-return-values#lsa-policy-function-return-values
    /// </summary>
    private static readonly Dictionary<uint, string> Names = new()
    {
        [0x8000001A] = "STATUS_NO_MORE_ENTRIES",
        [0xC0000001] = "STATUS_UNSUCCESSFUL",
        [0xC0000008] = "STATUS_INVALID_HANDLE",
        [0xC000000D] = "STATUS_INVALID_PARAMETER",
        [0xC0000022] = "STATUS_ACCESS_DENIED",
        [0xC0000034] = "STATUS_OBJECT_NAME_NOT_FOUND",
        [0xC0000060] = "STATUS_NO_SUCH_PRIVILEGE",
        [0xC000009A] = "STATUS_INSUFFICIENT_RESOURCES",
        [0xC00000DC] = "STATUS_INVALID_SERVER_STATE",
        [0xC0000158] = "STATUS_INTERNAL_DB_ERROR",
    };

    /// <summary>For example <c>0xC0000022, STATUS_ACCESS_DENIED</c>; the number alone where it has no name here.</summary>
    public static string Describe(int status)
    {
        var code = unchecked((uint)status);
        return $"0x{code:X8}" + (Names.TryGetValue(code, out var name) ? $", {name}" : "");
    }
}
