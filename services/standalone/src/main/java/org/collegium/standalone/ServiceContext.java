package org.collegium.standalone;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.collegium.standalone.dev.DevTools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/// One service as a context of its own, told where everything is in the words its own executable would be told.
final class ServiceContext {

    private static final Logger log = LoggerFactory.getLogger(ServiceContext.class);
    private static final String LOOPBACK = "127.0.0.1";

    private final Service service;
    private final Ports ports;
    private final Infrastructure infrastructure;

    ServiceContext(Service service, Ports ports, Infrastructure infrastructure) {
        this.service = service;
        this.ports = ports;
        this.infrastructure = infrastructure;
    }

    ConfigurableApplicationContext start() {
        var builder = new SpringApplicationBuilder(service.application())
                // Beans are made by the loader of their classes, whichever one this thread has at the moment.
                .resourceLoader(new DefaultResourceLoader(service.application().getClassLoader()))
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .initializers(this::inject);
        if (service == Service.PORTAL) {
            builder.sources(DevTools.class);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long started = System.nanoTime();
        long computed = threads.getCurrentThreadCpuTime();
        ConfigurableApplicationContext context =
                ServiceThreads.of(service, () -> builder.build().run(arguments()));
        if (context instanceof WebServerApplicationContext web
                && web.getWebServer() instanceof TomcatWebServer tomcat) {
            for (Container application : tomcat.getTomcat().getHost().findChildren()) {
                ServiceThreads.know(service, ((Context) application).getLoader().getClassLoader());
            }
        }
        log.info(
                "The service {} started in {} ms, {} ms of it computing.",
                service.id(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started),
                TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - computed));
        return context;
    }

    private void inject(ConfigurableApplicationContext context) {
        var beans = context.getBeanFactory();
        beans.registerSingleton("clock", infrastructure.clock());
        if (service == Service.PORTAL) {
            beans.registerSingleton("standaloneInbox", infrastructure.inbox());
        }
    }

    private String[] arguments() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("spring.config.name", service.id());
        settings.put("spring.application.name", service.id());
        settings.put("COLLEGIUM_KAFKA", infrastructure.broker().bootstrapServers());
        settings.put("COLLEGIUM_PORTAL_URL", Credentials.portal(ports));
        String name = "COLLEGIUM_" + service.name().toUpperCase(Locale.ROOT);
        settings.put(name + "_PORT", String.valueOf(ports.of(service)));
        settings.put(name + "_DB_URL", infrastructure.database().url(service.id()));
        settings.put(name + "_DB_USER", service.id());
        settings.put(name + "_DB_PASSWORD", infrastructure.database().password(service.id()));
        // The page engine is on everybody's class path here; only the portal has pages.
        settings.put("spring.thymeleaf.check-template-location", "false");
        // A restart after a kill waits until the partitions of the killed process are free.
        settings.put("spring.kafka.consumer.properties[session.timeout.ms]", "6000");
        settings.put("spring.kafka.consumer.properties[heartbeat.interval.ms]", "1500");
        settings.putAll(
                switch (service) {
                    case PORTAL -> portal();
                    case MEMBERSHIP ->
                        Map.of(
                                "COLLEGIUM_VOUCHER_KEY",
                                voucherKey(),
                                "COLLEGIUM_PAYMENTS",
                                "sandbox",
                                "server.address",
                                LOOPBACK);
                    case CORPORATE ->
                        Map.of(
                                "COLLEGIUM_VOUCHER_KEY",
                                voucherKey(),
                                "COLLEGIUM_VOUCHER_ENCRYPTION_KEY",
                                infrastructure.secrets().key("corporate.encryption"),
                                "server.address",
                                LOOPBACK);
                    case NOTIFICATIONS ->
                        Map.of(
                                "COLLEGIUM_SMTP_HOST",
                                LOOPBACK,
                                "COLLEGIUM_SMTP_PORT",
                                String.valueOf(ports.smtp()),
                                "server.address",
                                LOOPBACK);
                    case MENTORING, ENDORSEMENT, ISSUES -> Map.of("server.address", LOOPBACK);
                });
        List<String> arguments = new ArrayList<>();
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return arguments.toArray(String[]::new);
    }

    private String voucherKey() {
        return infrastructure.secrets().key("voucher");
    }

    private Map<String, String> portal() {
        var settings = new LinkedHashMap<String, String>();
        for (Service other : Service.values()) {
            if (other != Service.PORTAL) {
                settings.put("COLLEGIUM_" + other.name() + "_URL", "http://" + LOOPBACK + ":" + ports.of(other));
            }
        }
        settings.put(
                "COLLEGIUM_SIGNING_KEY_ENCRYPTION_KEY", infrastructure.secrets().key("portal.signing-key-encryption"));
        settings.put("collegium.clients[0].id", Credentials.CLIENT_ID);
        settings.put("collegium.clients[0].secret", Credentials.clientSecret(infrastructure));
        settings.put("collegium.clients[0].roles[0]", "administrator");
        int index = 0;
        for (Staff member : Staff.values()) {
            String prefix = "collegium.staff[" + index + "].";
            settings.put(prefix + "name", member.person());
            settings.put(prefix + "email", member.email());
            settings.put(prefix + "roles[0]", member.role());
            index++;
        }
        return settings;
    }
}
