한 and 국
