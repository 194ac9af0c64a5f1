package org.collegium.membership.person;

/// Somebody the College is to know, whether or not they ever belong.
///
/// @param vouched whether the office says so, rather than whoever filled in a form
public record IntroducePerson(PersonName name, MailAddress email, boolean vouched) {}
