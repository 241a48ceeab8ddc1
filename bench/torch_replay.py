"""The published experiment in PyTorch on one thread, four settings; the argument is the number of seeds."""
import sys
import time

import torch
from torch import nn

torch.set_num_threads(1)
EPOCHS = 150
settings = [(0.0, 0.1, 0.01, 0.08), (0.0, 0.5, 0.2, 0.48), (0.0, 1.0, 0.1, 0.9), (3.0, 1.0, 2.8, 0.9)]
x = torch.arange(1.0, 16.0)
y = 2.1 + 3.2 * x + 1.6 * x**2 + 0.9 * x**3


def replay(seed, mean, std, mean_learned, std_learned):
    torch.manual_seed(seed)
    net = nn.Sequential(nn.Linear(15, 32), nn.ReLU(), nn.Linear(32, 64), nn.ReLU(), nn.Linear(64, 15))
    for layer in net:
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, 1.0, 2.0)
    noisy = x + torch.normal(mean, std, (15,))
    removed = noisy - torch.normal(mean_learned, std_learned, (15,))
    loss, optimizer = nn.MSELoss(), torch.optim.SGD(net.parameters(), lr=0.1)
    for inputs in [noisy, removed]:
        for _ in range(EPOCHS):
            optimizer.zero_grad()
            loss(net(inputs), y).backward()
            optimizer.step()


start = time.perf_counter()
for seed in range(int(sys.argv[1])):
    for setting in settings:
        replay(seed, *setting)
print(time.perf_counter() - start)
