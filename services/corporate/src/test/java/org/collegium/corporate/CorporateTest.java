package org.collegium.corporate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.collegium.testing.IntegrationTest;

/// The whole corporate service on real infrastructure; tests that carry this share one context and one database.
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest(
        properties = {
            CorporateTest.VOUCHER_KEY,
            CorporateTest.ENCRYPTION_KEY,
            "collegium.corporate.expiry-every=PT0.5S",
            "db-scheduler.polling-interval=500ms",
        })
public @interface CorporateTest {

    String VOUCHER_KEY = "collegium.voucher-key=Y29sbGVnaXVtLXRlc3Qtdm91Y2hlci1rZXktMzItYnl0ZXMhIQ==";
    String ENCRYPTION_KEY = "collegium.voucher-encryption-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
}
