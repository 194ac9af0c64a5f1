package org.collegium.members;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/// The smallest service that reads membership.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ReaderApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(ReaderApplication.class)
                .properties("spring.config.name=memberstest")
                .run(args);
    }

    @Bean
    Erasures erasures(Members members) {
        return new Erasures(members);
    }

    /// Notes the addresses that are still known while a person is erased.
    static class Erasures implements ErasureListener {

        private final Members members;
        final List<String> addresses = new CopyOnWriteArrayList<>();

        Erasures(Members members) {
            this.members = members;
        }

        @Override
        public void erased(UUID personId) {
            addresses.addAll(members.addressesOf(personId));
        }
    }
}
