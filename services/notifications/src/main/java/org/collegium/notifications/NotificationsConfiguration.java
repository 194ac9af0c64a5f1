package org.collegium.notifications;

import org.collegium.notifications.smtp.SendingProperties;
import org.collegium.notifications.smtp.client.SmtpConnections;
import org.collegium.notifications.smtp.client.SmtpSettings;
import org.collegium.notifications.smtp.letter.MailBranding;
import org.collegium.web.OpenEndpoint;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;

/// Turns the configuration into the values that the packages work with.
@Configuration(proxyBeanMethods = false)
class NotificationsConfiguration {

    /// `collegium.brand`: whose platform this is.
    @ConfigurationProperties("collegium.brand")
    record Brand(String name, String magazine, String accent, String accentOnDark) {}

    @Bean
    MailBranding branding(Brand brand, SendingProperties mail, @Value("${collegium.portal-url}") String portalUrl) {
        return new MailBranding(
                brand.name(), brand.magazine(), brand.accent(), brand.accentOnDark(), mail.from(), portalUrl);
    }

    @Bean(destroyMethod = "close")
    SmtpConnections smtpConnections(SendingProperties mail) {
        return new SmtpConnections(new SmtpSettings(
                mail.host(),
                mail.port(),
                mail.security(),
                mail.helloName(),
                StringUtils.hasText(mail.username()) ? mail.username() : null,
                mail.password(),
                null,
                mail.connectLimit(),
                mail.replyLimit(),
                mail.acceptLimit(),
                mail.writeLimit(),
                mail.idleLimit()));
    }

    /// Mail programs call it without any token of ours.
    @Bean
    OpenEndpoint oneClickUnsubscribe() {
        return new OpenEndpoint(HttpMethod.POST, "/api/notifications/unsubscribe/{token}");
    }

    @Bean
    OpenEndpoint unsubscribeState() {
        return new OpenEndpoint(HttpMethod.GET, "/api/notifications/unsubscribe/{token}");
    }
}
