namespace CloudProvisioningBootstrapper.PrereqCheck.Collections;

/// <summary>A text is no collection, or not a whole one. The message says why, in the current language, without a full stop.</summary>
internal sealed class CollectionException(string message) : Exception(message);
