namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>Windows PowerShell's execution policies.</summary>
/// <remarks>https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_execution_policies</remarks>
public enum ExecutionPolicyName
{
    /// <summary>No policy is set in this scope.</summary>
    Undefined,

    /// <summary>No scripts run.</summary>
    Restricted,

    /// <summary>Only scripts signed by a trusted publisher run.</summary>
    AllSigned,

    /// <summary>Downloaded scripts must be signed by a trusted publisher.</summary>
    RemoteSigned,

    /// <summary>All scripts run, with a question for downloaded ones.</summary>
    Unrestricted,

    /// <summary>All scripts run, without questions.</summary>
    Bypass,
}
