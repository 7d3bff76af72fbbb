using Newtonsoft.Json;

namespace CloudProvisioningBootstrapper.PrereqCheck.Collections;

/// <summary>Names of members that were met before, so that the same ones in the next collection take no memory. Never grows.</summary>
internal sealed class MemberNames : JsonNameTable
{
    private readonly string[] names = new string[1024];

    public override string Get(char[] key, int start, int length)
    {
        var hash = length;
        for (var index = start; index < start + length; index++)
        {
            hash = unchecked((hash * 31) + key[index]);
        }

        ref var name = ref names[hash & (names.Length - 1)];
        return name is not null && Equals(name, key, start, length) ? name : name = new(key, start, length);
    }

    private static bool Equals(string name, char[] key, int start, int length)
    {
        if (name.Length != length)
        {
            return false;
        }

        for (var index = 0; index < length; index++)
        {
            if (name[index] != key[start + index])
            {
                return false;
            }
        }

        return true;
    }
}
