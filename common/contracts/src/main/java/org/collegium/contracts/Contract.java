package org.collegium.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a record as a fact that one service promises to the others and says how it is called on the wire.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Contract {

    /// The CloudEvents type, `collegium.<service>.<fact>.v<major>`. It never changes once published.
    String type();

    /// The topic, `<service>.<aggregate>`; the record's key there is the aggregate's id.
    String topic();

    /// Whether the fact travels as a tombstone: a record without value on a compacted topic. Such a contract
    /// has one component, the `UUID` that is the record's key.
    boolean tombstone() default false;

    /// For how many minutes its topic keeps the fact; 0 is for ever. All facts of one topic say the same. What is kept
    /// briefly is worth nothing a little later, and no projection is built from it.
    int keptMinutes() default 0;
}
