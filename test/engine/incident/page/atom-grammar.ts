/**
 * The grammar of Atom feeds, as RFC 4287 section 4 describes it, in RELAX NG: the parts that a feed without foreign
 * elements may use. Dates are RFC 3339 with a time zone, addresses are not empty.
 */
export const atomGrammar = `<?xml version="1.0"?>
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
<start><ref name="feed"/></start>
<define name="common">
  <optional><attribute name="xml:base"><ref name="address"/></attribute></optional>
  <optional><attribute name="xml:lang"><data type="language"/></attribute></optional>
</define>
<define name="address"><data type="string"><param name="pattern">\\S+</param></data></define>
<define name="date">
  <ref name="common"/>
  <data type="string">
    <param name="pattern">\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+\\-]\\d{2}:\\d{2})</param>
  </data>
</define>
<define name="words">
  <ref name="common"/>
  <optional><attribute name="type"><choice><value>text</value><value>html</value></choice></attribute></optional>
  <text/>
</define>
<define name="person">
  <ref name="common"/>
  <interleave>
    <element name="name"><data type="string"><param name="minLength">1</param></data></element>
    <optional><element name="uri"><ref name="address"/></element></optional>
    <optional><element name="email"><data type="string"><param name="pattern">.+@.+</param></data></element></optional>
  </interleave>
</define>
<define name="link">
  <element name="link">
    <ref name="common"/>
    <attribute name="href"><ref name="address"/></attribute>
    <optional><attribute name="rel"><ref name="address"/></attribute></optional>
    <optional><attribute name="type">
      <data type="string"><param name="pattern">.+/.+</param></data>
    </attribute></optional>
    <optional><attribute name="hreflang"><data type="language"/></attribute></optional>
    <optional><attribute name="title"/></optional>
    <optional><attribute name="length"/></optional>
    <empty/>
  </element>
</define>
<define name="head">
  <interleave>
    <zeroOrMore><element name="author"><ref name="person"/></element></zeroOrMore>
    <zeroOrMore><element name="contributor"><ref name="person"/></element></zeroOrMore>
    <zeroOrMore><element name="category">
      <ref name="common"/><attribute name="term"/>
      <optional><attribute name="scheme"><ref name="address"/></attribute></optional>
      <optional><attribute name="label"/></optional>
    </element></zeroOrMore>
    <element name="id"><ref name="common"/><ref name="address"/></element>
    <zeroOrMore><ref name="link"/></zeroOrMore>
    <optional><element name="rights"><ref name="words"/></element></optional>
    <element name="title"><ref name="words"/></element>
    <element name="updated"><ref name="date"/></element>
  </interleave>
</define>
<define name="feed">
  <element name="feed">
    <ref name="common"/>
    <interleave>
      <ref name="head"/>
      <optional><element name="subtitle"><ref name="words"/></element></optional>
      <optional><element name="icon"><ref name="address"/></element></optional>
      <optional><element name="logo"><ref name="address"/></element></optional>
      <optional><element name="generator"><ref name="common"/><text/></element></optional>
      <zeroOrMore><ref name="entry"/></zeroOrMore>
    </interleave>
  </element>
</define>
<define name="entry">
  <element name="entry">
    <ref name="common"/>
    <interleave>
      <ref name="head"/>
      <optional><element name="published"><ref name="date"/></element></optional>
      <optional><element name="summary"><ref name="words"/></element></optional>
      <optional><element name="content"><ref name="words"/></element></optional>
    </interleave>
  </element>
</define>
</grammar>
`
