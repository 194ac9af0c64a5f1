package org.collegium.standalone.dev;

import org.collegium.standalone.inbox.Inbox;
import org.collegium.web.OpenEndpoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/// Adds the dev tools to the portal that the standalone runs; no other portal can have them.
@Configuration(proxyBeanMethods = false)
@Import({
    InboxController.class,
    InboxPageController.class,
    TokenController.class,
    ClockController.class,
    LocalCallersOnly.class
})
public class DevTools {

    /// @throws IllegalStateException outside the standalone, which alone has an inbox
    public DevTools(ObjectProvider<Inbox> inbox) {
        if (inbox.getIfAvailable() == null) {
            throw new IllegalStateException("The dev tools exist only in the standalone.");
        }
    }

    /// No sign-in: whoever works on this machine may use them.
    @Bean
    OpenEndpoint devReading() {
        return new OpenEndpoint(HttpMethod.GET, "/dev/**");
    }

    @Bean
    OpenEndpoint devActing() {
        return new OpenEndpoint(HttpMethod.POST, "/dev/**");
    }
}
