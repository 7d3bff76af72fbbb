namespace CloudProvisioningBootstrapper.Prerequisites.Registry;

/// <summary>The type of a registry value, as winnt.h numbers it. Other numbers are possible in a registry and are kept as they are.</summary>
public enum RegistryValueType
{
    /// <summary>REG_NONE: no defined type.</summary>
    None = 0,

    /// <summary>REG_SZ: UTF-16 text.</summary>
    Text = 1,

    /// <summary>REG_EXPAND_SZ: UTF-16 text with unexpanded environment variables.</summary>
    ExpandableText = 2,

    /// <summary>REG_BINARY: bytes.</summary>
    Binary = 3,

    /// <summary>REG_DWORD: 32 bits, little-endian.</summary>
    DWord = 4,

    /// <summary>REG_DWORD_BIG_ENDIAN: 32 bits, big-endian.</summary>
    DWordBigEndian = 5,

    /// <summary>REG_LINK: the target of a symbolic link.</summary>
    Link = 6,

    /// <summary>REG_MULTI_SZ: UTF-16 texts, each ended by a null, the list ended by another.</summary>
    MultiText = 7,

    /// <summary>REG_QWORD: 64 bits, little-endian.</summary>
    QWord = 11,
}
