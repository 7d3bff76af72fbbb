using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Invariants;

/// <summary>
/// Windows PowerShell's own rule, written down line by line and without a look at the check: SecuritySupport.cs
/// (GetExecutionPolicy, ParseExecutionPolicy, GetGroupPolicyValue, GetLocalPreferenceValue) and Utils.GetGroupPolicySetting of
/// PowerShell v6.0.0-alpha.7, the last source that it shares with Windows PowerShell 5.1, on the values as .NET Framework's
/// RegistryKey.GetValue returns them.
/// </summary>
/// <remarks>
/// Left out: that a group policy does not count for gpscript.exe, and that this source keeps the group policies of the first
/// scope that was asked for all scopes, against its own documentation.
/// </remarks>
public static class WindowsPowerShell
{
    private const string Shell = @"SOFTWARE\Microsoft\PowerShell\1\ShellIds\Microsoft.PowerShell";
    private const string GroupPolicy = @"SOFTWARE\Policies\Microsoft\Windows\PowerShell";
    private const string Preference = "PSExecutionPolicyPreference";

    /// <summary>The scope that counts and its policy; LocalMachine and Undefined where none is set.</summary>
    public static (string Scope, string Policy) GetExecutionPolicy(InMemoryRegistry registry, bool withAccount)
    {
        foreach (var scope in (string[])["MachinePolicy", "UserPolicy", "Process", "CurrentUser", "LocalMachine"])
        {
            var policy = GetExecutionPolicy(registry, scope, withAccount);
            if (policy != "Undefined")
            {
                return (scope, policy);
            }
        }

        return ("LocalMachine", "Undefined");
    }

    private static string GetExecutionPolicy(InMemoryRegistry registry, string scope, bool withAccount) => scope switch
    {
        "Process" => Parse(GetEnvironmentVariable(registry, withAccount)),
        "CurrentUser" => withAccount ? Parse(GetValue(registry, RegistryPath.CurrentUser(Shell), "ExecutionPolicy") as string) : "Undefined",
        "LocalMachine" => Parse(GetValue(registry, RegistryPath.LocalMachine(Shell), "ExecutionPolicy") as string),
        "UserPolicy" => withAccount ? Parse(GetGroupPolicyValue(registry, RegistryPath.CurrentUser(GroupPolicy))) : "Undefined",
        _ => Parse(GetGroupPolicyValue(registry, RegistryPath.LocalMachine(GroupPolicy))),
    };

    private static string Parse(string? policy)
    {
        if (string.IsNullOrEmpty(policy))
        {
            return "Undefined";
        }

        if (string.Equals(policy, "Bypass", StringComparison.OrdinalIgnoreCase))
        {
            return "Bypass";
        }

        if (string.Equals(policy, "Unrestricted", StringComparison.OrdinalIgnoreCase))
        {
            return "Unrestricted";
        }

        if (string.Equals(policy, "RemoteSigned", StringComparison.OrdinalIgnoreCase))
        {
            return "RemoteSigned";
        }

        return string.Equals(policy, "AllSigned", StringComparison.OrdinalIgnoreCase) ? "AllSigned" : "Restricted";
    }

    private static string? GetGroupPolicyValue(InMemoryRegistry registry, RegistryPath key)
    {
        if (GetValue(registry, key, "EnableScripts") is { } enableScripts)
        {
            if (string.Equals(enableScripts.ToString(), "0", StringComparison.OrdinalIgnoreCase))
            {
                return "Restricted";
            }

            if (string.Equals(enableScripts.ToString(), "1", StringComparison.OrdinalIgnoreCase))
            {
                return GetValue(registry, key, "ExecutionPolicy")?.ToString();
            }
        }

        return null;
    }

    // What Windows makes of the two keys when it starts a process: texts only, those of the account before those of the computer.
    private static string? GetEnvironmentVariable(InMemoryRegistry registry, bool withAccount)
    {
        var ofAccount = withAccount ? GetValue(registry, RegistryPath.CurrentUser("Environment"), Preference) as string : null;
        return string.IsNullOrEmpty(ofAccount)
            ? GetValue(registry, RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Control\Session Manager\Environment"), Preference) as string
            : ofAccount;
    }

    // RegistryKey.GetValue of .NET Framework 4; no text here has an environment variable in it to expand.
    private static object? GetValue(InMemoryRegistry registry, RegistryPath key, string name)
    {
        var value = registry.GetValue(key, name);
        if (value is null)
        {
            return null;
        }

        var bytes = value.ToBytes();
        switch ((int)value.Type)
        {
            case 1 or 2:
                var characters = Encoding.Unicode.GetString([.. bytes, .. new byte[bytes.Length % 2]]);
                return characters.EndsWith('\0') ? characters[..^1] : characters;
            case 0 or 3 or 5:
                return bytes;
            case 4 when bytes.Length <= 4:
                return BitConverter.ToInt32([.. bytes, .. new byte[4 - bytes.Length]], 0);
            case 4 or 11 when bytes.Length <= 8:
                return BitConverter.ToInt64([.. bytes, .. new byte[8 - bytes.Length]], 0);
            case 4 or 11:
                return bytes;
            case 7:
                return Array.Empty<string>();
            default:
                return null;
        }
    }
}
