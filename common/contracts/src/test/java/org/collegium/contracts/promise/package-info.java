/// Proves that what was promised to others is kept: schemas, examples, their history, and the list in
/// docs/asyncapi.yaml.
///
/// Adding a contract is a walk that these tests guide: write the record, name it in `Contracts`, run `./mvnw
/// -pl common/contracts test -Dcontracts.accept=true` once to draft its schema and a first example, put words
/// and limits into both, run it again to accept them, and add the message to docs/asyncapi.yaml. Nothing
/// accepted ever changes.
@NullMarked
package org.collegium.contracts.promise;

import org.jspecify.annotations.NullMarked;
