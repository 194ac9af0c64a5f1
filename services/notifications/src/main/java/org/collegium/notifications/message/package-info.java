/// Single mails: a welcome, news about one's mentoring or one's programme, a link to sign in.
///
/// Each goes out once to a person for what caused it, and not at all for what was told long ago. Staff see what
/// became of each, and resolve those that are uncertain. The link to sign in is a secret: neither it nor the address
/// it goes to is ever in the database, so it is lost with the instance that was to send it, and the person asks for
/// another.
///
/// How to add a mail to one person:
///
/// 1. a word in [LetterKind];
/// 2. its template `src/main/resources/mail/letter/<word>.txt`, from which both parts of the mail are made;
/// 3. one line where its fact is listened to, that gives [SendingMessages] a [Letter] with the words it asks for.
///
/// A template has its subject on the first line, then blocks of text, facts (`* Name: value`) and links
/// (`=> Text: address`, the first is the button), and after `--` the sentence why the person gets it. Who sends it, the
/// contact page and the privacy notice are added to each. Words are ids, dates and public titles, nothing personal; the
/// name is filled in when the mail is sent. `LettersTest` names what is missing. A mail that must not be in the
/// database is a [SecretMail].
@NullMarked
package org.collegium.notifications.message;

import org.jspecify.annotations.NullMarked;
