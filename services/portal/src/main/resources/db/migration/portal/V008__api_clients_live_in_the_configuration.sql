-- Only the configuration says which programs may ask for tokens: what lay here went on working after it was taken out there.
DROP TABLE api_client;
