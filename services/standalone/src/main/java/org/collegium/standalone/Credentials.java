package org.collegium.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import org.collegium.standalone.infrastructure.DataFolder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How a program calls this platform, written to `credentials.json` in the data folder, readable by its owner only.
///
/// @param clientId          an API client with the role `administrator`
/// @param staffEmail        the administrator's address for signing in by link
/// @param sampleVoucherCode the sample employer's voucher code, null without the sample
public record Credentials(
        String portal,
        String tokenUrl,
        String clientId,
        String clientSecret,
        String staffEmail,
        @Nullable String sampleVoucherCode) {

    static final String CLIENT_ID = "standalone";
    private static final String FILE = "credentials.json";

    static Credentials of(Ports ports, Infrastructure infrastructure) {
        String portal = portal(ports);
        return new Credentials(
                portal,
                portal + "/oauth2/token",
                CLIENT_ID,
                clientSecret(infrastructure),
                Staff.ADMINISTRATOR.email(),
                null);
    }

    static String portal(Ports ports) {
        return "http://localhost:" + ports.of(Service.PORTAL);
    }

    static String clientSecret(Infrastructure infrastructure) {
        return infrastructure.secrets().password("client." + CLIENT_ID);
    }

    Credentials withVoucherCode(String code) {
        return new Credentials(portal, tokenUrl, clientId, clientSecret, staffEmail, code);
    }

    void write(DataFolder folder) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("portal", portal);
        fields.put("tokenUrl", tokenUrl);
        fields.put("clientId", clientId);
        fields.put("clientSecret", clientSecret);
        fields.put("staffEmail", staffEmail);
        fields.put("sampleVoucherCode", sampleVoucherCode);
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        folder.write(FILE, json.writeValueAsString(fields) + "\n");
    }
}
