<?xml version="1.0" encoding="utf-8"?>
<!-- Makes a C# property of each text. ResGen's own class takes another language from a satellite assembly only, and WiX's SfxCA carries none. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" encoding="utf-8" />
  <xsl:template match="/root">// &lt;auto-generated/&gt;
#nullable enable
namespace CloudProvisioningBootstrapper.Prerequisites.Resources;

/// &lt;summary&gt;The texts of Strings.resx, in the current language.&lt;/summary&gt;
internal static class Strings
{
<xsl:for-each select="data">    internal static string <xsl:value-of select="@name" /> => Language.Current["<xsl:value-of select="@name" />"];
</xsl:for-each>}
</xsl:template>
</xsl:stylesheet>
