using System.ComponentModel;
using System.Globalization;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>Error codes in words: what somebody can look up, and what Windows says of it.</summary>
public static class Win32Error
{
    /// <summary>The names in winerror.h of what InitiateShutdownW and AdjustTokenPrivileges are documented to answer, and of Wine's answer.</summary>
    private static readonly Dictionary<int, string> Names = new()
    {
        [1] = "ERROR_INVALID_FUNCTION",
        [5] = "ERROR_ACCESS_DENIED",
        [21] = "ERROR_NOT_READY",
        [53] = "ERROR_BAD_NETPATH",
        [87] = "ERROR_INVALID_PARAMETER",
        [120] = "ERROR_CALL_NOT_IMPLEMENTED",
        [160] = "ERROR_BAD_ARGUMENTS",
        [1115] = "ERROR_SHUTDOWN_IN_PROGRESS",
        [1190] = "ERROR_SHUTDOWN_IS_SCHEDULED",
        [1191] = "ERROR_SHUTDOWN_USERS_LOGGED_ON",
        [1210] = "ERROR_INVALID_COMPUTERNAME",
        [1300] = "ERROR_NOT_ALL_ASSIGNED",
        [1313] = "ERROR_NO_SUCH_PRIVILEGE",
    };

    /// <summary>Describes an error.</summary>
    /// <param name="error">A Win32 error code.</param>
    /// <returns>For example <c>5, ERROR_ACCESS_DENIED: Access is denied</c>; without a name where it is not one of a restart's.</returns>
    public static string Describe(int error)
    {
        var code = error.ToString(CultureInfo.InvariantCulture);
        return $"{(Names.TryGetValue(error, out var name) ? $"{code}, {name}" : code)}: {new Win32Exception(error).Message.TrimEnd('.', ' ')}";
    }
}
